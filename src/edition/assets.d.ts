// what webpack (asset/bytes, asset/source) and jest (test/support) make of the packed assets; a path pattern may hold
// one star, and a plain "*.json" would hide the types of other JSON files
declare module "*.bin" {
  const bytes: Uint8Array;
  export default bytes;
}

declare module "*/facts.json" {
  const text: string;
  export default text;
}

declare module "*/news.json" {
  const news: unknown;
  export default news;
}

declare module "*.md" {
  const text: string;
  export default text;
}
