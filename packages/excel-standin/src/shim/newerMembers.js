/* global Excel, Office, OfficeExtension */
/**
 * Gives office.js the members of the object model that its npm version is too old to know, in the add-in's window, over the
 * same wire. Takes the table of such types and the enumerations, and is called once office.js knows that it is in Excel: see script.ts.
 */
// eslint-disable-next-line @typescript-eslint/no-unused-vars -- called by the text that script.ts appends
function addNewerMembers(types, enums) {
  const helper = OfficeExtension.BatchApiHelper;
  const utility = OfficeExtension.Utility;
  const wire = (name) => name.charAt(0).toUpperCase() + name.slice(1);
  const stored = (name) => `__newer_${name}`;
  const isCollection = (type) => types[type]?.items !== undefined;
  // a member that only reads is not sent again when its object is used in a later batch
  const reads = (name) => /^(get|find)/.test(name);

  function addValue(prototype, type, name, settable) {
    Object.defineProperty(prototype, name, {
      configurable: true,
      enumerable: true,
      get() {
        utility.throwIfNotLoaded(name, this[stored(name)], type, this._isNull);
        return this[stored(name)];
      },
      set: settable
        ? function (value) {
            this[stored(name)] = value;
            helper.invokeSetProperty(this, wire(name), value, 0);
          }
        : undefined,
    });
  }

  function addObject(prototype, name, of) {
    Object.defineProperty(prototype, name, {
      configurable: true,
      enumerable: true,
      get() {
        this[stored(name)] ??= helper.createPropertyObject(Excel[of], this, wire(name), isCollection(of), 4);
        return this[stored(name)];
      },
    });
  }

  function addMethod(prototype, name, of) {
    const [operation, flags] = reads(name) ? [1, 4] : [0, 0];
    prototype[name] = function (...values) {
      if (of === "") return helper.invokeMethod(this, wire(name), operation, values, flags, 0);
      if (name === "getItem") return helper.createIndexerObject(Excel[of], this, values);
      const collection = isCollection(of);
      return helper.createMethodObject(
        Excel[of],
        this,
        wire(name),
        operation,
        values,
        collection,
        !reads(name),
        null,
        flags,
      );
    };
  }

  /** Has an object take what a load or a method answered for the new members. */
  function takeResults(prototype, { values, objects }) {
    const handleResult = prototype._handleResult;
    prototype._handleResult = function (result) {
      handleResult.call(this, result);
      if (utility.isNullOrUndefined(result)) return;
      for (const name of Object.keys(values))
        if (result[wire(name)] !== undefined) this[stored(name)] = result[wire(name)];
      for (const name of Object.keys(objects))
        if (result[wire(name)] !== undefined) this[name]._handleResult(result[wire(name)]);
    };
  }

  /** Has `set` take the new members among the properties that it is given, and `toJSON` hand them out. */
  function takeSettings(prototype, { values, objects }) {
    const { set, toJSON } = prototype;
    const isNew = (name) => name in values || name in objects;
    prototype.set = function (properties, options) {
      const isOther = properties instanceof OfficeExtension.ClientObject;
      const given = isOther ? properties.toJSON() : { ...properties };
      const own = Object.entries(given).filter(([name]) => isNew(name));
      for (const [name] of own) delete given[name];
      if (isOther || Object.keys(given).length > 0) set.call(this, isOther ? properties : given, options);
      for (const [name, value] of own)
        if (name in objects) this[name].set(value, options);
        else if (values[name] === "w") this[name] = value;
    };
    prototype.toJSON = function () {
      const loaded = Object.keys(values).filter((name) => this[stored(name)] !== undefined);
      return {
        ...toJSON.call(this),
        ...Object.fromEntries(loaded.map((name) => [name, this[stored(name)]])),
      };
    };
  }

  function addMembers(prototype, type, members) {
    const missing = (kind) => Object.entries(kind).filter(([name]) => !(name in prototype));
    const values = Object.fromEntries(missing(members.values));
    const objects = Object.fromEntries(missing(members.objects));
    for (const [name, access] of Object.entries(values)) addValue(prototype, type, name, access === "w");
    for (const [name, of] of Object.entries(objects)) addObject(prototype, name, of);
    for (const [name, of] of missing(members.methods)) addMethod(prototype, name, of);
    takeResults(prototype, { values, objects });
    const isNew = Object.keys(values).length > 0 || Object.keys(objects).length > 0;
    if (isNew && !added.includes(type)) takeSettings(prototype, { values, objects });
  }

  /** A class for a type that the library does not have at all. */
  function newClass(type, members) {
    const names = Object.keys(members.values);
    const objects = Object.keys(members.objects);
    class NewerObject extends OfficeExtension.ClientObject {
      get _className() {
        return type;
      }
      get _isCollection() {
        return members.items !== undefined;
      }
      get _scalarPropertyNames() {
        return names;
      }
      get _scalarPropertyOriginalNames() {
        return names.map(wire);
      }
      get _scalarPropertyUpdateable() {
        return names.map((name) => members.values[name] === "w");
      }
      get _navigationPropertyNames() {
        return objects;
      }
      load(option) {
        return utility.load(this, option);
      }
      set(properties, options) {
        this._recursivelySet(properties, options, names, [], []);
      }
      toJSON() {
        const loaded = (all) => Object.fromEntries(all.map((name) => [name, this[stored(name)]]));
        return utility.toJson(this, loaded(names), loaded(objects), this.__items);
      }
      get items() {
        utility.throwIfNotLoaded("items", this.__items, type, this._isNull);
        return this.__items;
      }
      _handleIdResult(result) {
        super._handleIdResult(result);
        if (result?.Id !== undefined) this[stored("id")] = result.Id;
      }
      _handleResult(result) {
        super._handleResult(result);
        if (utility.isNullOrUndefined(result)) return;
        utility.fixObjectPathIfNecessary(this, result);
        if (result._Items === undefined) return;
        this.__items = result._Items.map((data, place) => {
          const item = helper.createChildItemObject(Excel[members.items], true, this, data, place);
          item._handleResult(data);
          return item;
        });
      }
    }
    Excel[type] = NewerObject;
  }

  const added = Object.keys(types).filter((type) => !(type in Excel));
  for (const [name, members] of Object.entries(enums)) Excel[name] = { ...members, ...Excel[name] };
  for (const type of added) newClass(type, types[type]);
  for (const [type, members] of Object.entries(types)) addMembers(Excel[type].prototype, type, members);
  // a context menu's entries are commands of the manifest like those of the ribbon
  Office.contextMenu ??= {
    requestUpdate: ({ controls }) => Office.ribbon.requestUpdate({ tabs: [{ id: "ContextMenu", controls }] }),
  };
}
