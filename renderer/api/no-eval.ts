import { config } from "zod";

// zod probes for `new Function` before it compiles a schema; the policy forbids it and would report the attempt.
config({ jitless: true });
