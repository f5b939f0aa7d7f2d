// made by the build (src/pipeline/map.ts); before that, this stands for it
declare module "*/map.json" {
  const map: unknown;
  export default map;
}
