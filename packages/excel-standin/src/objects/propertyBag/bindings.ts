import { invalidArgument, invalidOperation } from "../../richapi/errors";
import { type Link, linked } from "../../workbook/propertyBag";
import { plainValue } from "../../workbook/cell";
import type { PropertyBagCollection, PropertyBagObject, TypeDefinitions } from "./propertyBagObject";
import { bind, cellsNamed, tableOf } from "./boundCells";
import { resolveCells } from "../cellReference";
import { valuesIn } from "../../workbook/cellBlock";

function added(
  bindings: PropertyBagCollection,
  id: unknown,
  type: unknown,
  cells: Link | undefined,
): PropertyBagObject {
  if (!cells) throw invalidArgument("BindingCollection.add");
  const bag = bind(bindings.owner.context, String(id), String(type), cells);
  return bindings.find(bag.id) as PropertyBagObject;
}

function boundCells({ bag, type }: PropertyBagObject): Link {
  const cells = linked(bag, "cells");
  if (!cells) throw invalidOperation(`${type}.getRange`);
  return cells;
}

/** `workbook.bindings`. */
export const bindingDefinitions: TypeDefinitions = {
  BindingCollection: {
    collectionMethods: {
      add: (bindings, range: never, type: never, id: never) =>
        added(
          bindings,
          id,
          type,
          resolveCells(bindings.owner.context, bindings.sheet, range, "BindingCollection.add"),
        ),
      addFromNamedItem: (bindings, name: never, type: never, id: never) =>
        added(bindings, id, type, cellsNamed(bindings.owner.context, name)),
      addFromSelection: (bindings, type: never, id: never) =>
        added(bindings, id, type, bindings.owner.context.workbook.selection),
    },
  },
  Binding: {
    methods: {
      delete: (binding) => binding.remove(),
      getRange(binding) {
        const { sheet, area } = boundCells(binding);
        return binding.owner.context.create.range(sheet, area);
      },
      getTable(binding) {
        const table = tableOf(binding.owner.context, binding.bag);
        if (!table) throw invalidOperation("Binding.getTable");
        return binding.owner.context.create.table(table);
      },
      getText: (binding) => String(plainValue(valuesIn(boundCells(binding))[0]!)),
    },
  },
};
