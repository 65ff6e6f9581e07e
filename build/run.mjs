// `node build/run.mjs SCRIPT [ARG …]`: sets up if needed, then runs SCRIPT with the project's own Node.
import { resolve } from "node:path";
import { root, runNode, setUp } from "./set-up.mjs";

const [script, ...args] = process.argv.slice(2);
setUp();
process.exit(runNode([resolve(root, script), ...args]));
