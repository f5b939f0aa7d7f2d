import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { World } from "../src/core/world";
import type { Facts } from "../src/edition/facts";
import { unpack } from "../src/edition/unpack";
import { unpackBallots } from "../src/edition/votes";

const packed = resolve(__dirname, "../packed");

/** The shipped facts, read from the packed assets as the build reads them. */
export const edition: World = unpack(
  JSON.parse(readFileSync(`${packed}/facts.json`, "utf8")) as Facts,
  (world) => unpackBallots(new Uint8Array(readFileSync(`${packed}/votes.bin`)), world),
);
