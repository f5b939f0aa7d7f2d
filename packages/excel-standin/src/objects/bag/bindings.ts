import { invalidArgument, invalidOperation } from "../../richapi/errors";
import { type Link, linked } from "../../workbook/bag";
import { plainValue } from "../../workbook/cell";
import { RangeObject } from "../range";
import { TableObject } from "../table/table";
import type { BagCollection, BagObject, Kinds } from "./bagObject";
import { bind, cellsNamed, tableOf } from "./bound";
import { cellsGiven, valuesAt } from "./cells";

function added(bindings: BagCollection, id: unknown, type: unknown, cells: Link | undefined): BagObject {
  if (!cells) throw invalidArgument("BindingCollection.add");
  const bag = bind(bindings.owner.context, String(id), String(type), cells);
  return bindings.find(bag.id) as BagObject;
}

function boundCells({ bag, type }: BagObject): Link {
  const cells = linked(bag, "cells");
  if (!cells) throw invalidOperation(`${type}.getRange`);
  return cells;
}

/** `workbook.bindings`. */
export const bindingKinds: Kinds = {
  BindingCollection: {
    adding: {
      add: (bindings, range: never, type: never, id: never) =>
        added(
          bindings,
          id,
          type,
          cellsGiven(bindings.owner.context, bindings.sheet, range, "BindingCollection.add"),
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
        return new RangeObject(binding.owner.context, sheet, area);
      },
      getTable(binding) {
        const table = tableOf(binding.owner.context, binding.bag);
        if (!table) throw invalidOperation("Binding.getTable");
        return new TableObject(binding.owner.context, table);
      },
      getText: (binding) => String(plainValue(valuesAt(boundCells(binding))[0]!)),
    },
  },
};
