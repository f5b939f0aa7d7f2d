import facts from "../../packed/facts.json";
import votes from "../../packed/votes.bin";
import type { World } from "../core/world";
import type { Facts } from "./facts";
import { unpack } from "./unpack";
import { unpackBallots } from "./votes";

// the build hands on the text of the file; the compiler, where the file is there, sees what is in it
const text = facts as unknown as string;

/** The facts that this build ships with: all of `data/`, packed by `npm run data`. */
export const edition: World = unpack(JSON.parse(text) as Facts, (world) => unpackBallots(votes, world));
