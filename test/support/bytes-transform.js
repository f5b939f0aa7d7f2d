const { createHash } = require("node:crypto");
const { readFileSync } = require("node:fs");

// as webpack's asset/bytes: the default export is a Uint8Array (base64, for a transform hands on text)
module.exports = {
  getCacheKey: (_text, path) => createHash("sha1").update("bytes 1").update(readFileSync(path)).digest("hex"),
  process: (_text, path) => {
    const base64 = readFileSync(path).toString("base64");
    return {
      code: `module.exports = { __esModule: true, default: new Uint8Array(Buffer.from("${base64}", "base64")) };`,
    };
  },
};
