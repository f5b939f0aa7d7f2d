// as webpack's asset/source: the default export is the file's text; jest parses what a .json file is transformed to
module.exports = {
  process: (text) => ({ code: JSON.stringify(text) }),
};
