import { z } from "zod";

/** What a problem's sentence names (`ProblemParams`), as it crosses the contract. */
export const params = z.record(z.string(), z.union([z.string(), z.number()]));
