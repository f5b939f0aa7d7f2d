import { fnv1a } from "../../src/core/fnv1a";

// test vectors of the FNV authors (Fowler, Noll & Vo, draft-eastlake-fnv, appendix: 32-bit FNV-1a)
test.each([
  ["", 0x811c9dc5],
  ["a", 0xe40c292c],
  ["foobar", 0xbf9cf968],
])("FNV-1a of '%s' is %d", (text, hash) => {
  expect(fnv1a(text)).toBe(hash);
});
