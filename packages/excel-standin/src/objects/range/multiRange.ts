import { HostObject } from "../../richapi/hostObject";

/**
 * Several objects of one type as if they were one: what is set is set on all, what is read is what all have, null where they
 * differ, and methods run on all.
 */
export function multiRange<T extends HostObject>(objects: readonly T[]): T {
  return new Proxy(objects[0]!, {
    get(_, name) {
      const values = objects.map((object) => Reflect.get(object, name, object) as unknown);
      const [value] = values;
      if (name === "type" || objects.length === 1) return value;
      if (value instanceof HostObject) return multiRange(values as HostObject[]);
      if (typeof value === "function")
        return (...given: unknown[]) =>
          objects.map((object) =>
            (Reflect.get(object, name) as (...args: unknown[]) => unknown).apply(object, given),
          )[0];
      return values.every((other) => other === value) ? value : null;
    },
    set(_, name, value) {
      for (const object of objects) Reflect.set(object, name, value, object);
      return true;
    },
  });
}
