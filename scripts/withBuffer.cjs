/** A loader for modules that were written for Node: gives them its Buffer where they use it, as npm's package of that name. */
module.exports = function withBuffer(source) {
  return /\bBuffer\b/.test(source) ? `import { Buffer } from "buffer/";\n${source}` : source;
};
