import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/** A source of numbers in [0, 1), as d3-random's `.source()` takes it. */
export type RandomSource = () => number;

/**
 * The stream of random numbers that `name` has under `seed`. Streams of different names are independent, so that every
 * policy meets the same messages and the same start-up times, however often it asks for either.
 */
export function randomStream(seed: number, name: string): RandomSource {
  const generator = xoroshiro128plus(mix(seed, name));
  // The generator begins in a state that is mostly the same for every seed; this mixes it.
  for (let i = 0; i < 16; i++) generator.next();
  return () => uniformFloat64(generator);
}

/** FNV-1a over the seed and the name, with the final mixing of MurmurHash3 (both public domain). */
function mix(seed: number, name: string): number {
  let hash = 0x811c9dc5;
  for (const character of `${seed}/${name}`) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) | 0;
}
