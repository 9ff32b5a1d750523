import { randomUniform } from "d3-random";
import type { RandomSource } from "./random";

/** A shortest and a longest time; every value between them is equally likely. */
export type Range = readonly [shortest: number, longest: number];

export const draw = ([shortest, longest]: Range, random: RandomSource): number =>
  randomUniform.source(random)(shortest, longest)();
