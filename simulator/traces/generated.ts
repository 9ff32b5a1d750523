import { randomUniform } from "d3-random";
import { gammaArrivals, poissonArrivals } from "./arrivals";
import { constant, modulated, sinusoid, squareWave } from "./rates";
import { erlangs, HOUR, MINUTE, workload } from "./workload";

/** The stretched code trace lasts as long. */
const CODE_SECONDS = 344 * MINUTE;
const FLASH_AT = 30 * MINUTE + 5;
const SHORT_JOB_SECONDS = 8;

/** Fitted to the thinned and stretched Azure code trace: empty bins and spread of its rate over 1, 2, 5 and 10 minutes. */
export const CODE_LIKE = workload({
  name: "code-like",
  title: "Code burst, generated",
  about:
    "silences of 260 s and bursts of 100 s on average (exponential), a burst's rate uniform from 6.3 to 18.9 erlang: 3.5 erlang on average for 344 minutes, like the code trace",
  durationSeconds: CODE_SECONDS,
  arrivals(random) {
    const silence = { meanSeconds: 260, perSecond: () => 0 };
    const burst = { meanSeconds: 100, perSecond: () => randomUniform.source(random)(erlangs(6.3), erlangs(18.9))() };
    return poissonArrivals(modulated([silence, burst], CODE_SECONDS, random), CODE_SECONDS, random);
  },
});

export const DIURNAL = workload({
  name: "diurnal",
  title: "A day",
  about:
    "Poisson whose rate is a sinusoid from 0.5 erlang at midnight to 5.5 at noon: 3 on average, with room below 11 tasks at the peak",
  durationSeconds: 24 * HOUR,
  arrivals: (random) => poissonArrivals(sinusoid(erlangs(0.5), erlangs(5.5), 24 * HOUR), 24 * HOUR, random),
});

export const FLASH = workload({
  name: "flash",
  title: "Flash",
  about: "60 messages in the same moment and nothing else for 2 hours: 90 minutes of work, 8 minutes of 11 tasks",
  durationSeconds: 2 * HOUR,
  arrivals: () => Array.from({ length: 60 }, () => FLASH_AT),
});

export const SHORT_JOBS = workload({
  name: "short-jobs",
  title: "Short jobs",
  about:
    "jobs of 8 s, Poisson with 3 erlang for 5 hours, and 400 of them at once half way: one slot per message would be far too much",
  durationSeconds: 5 * HOUR,
  serviceSeconds: SHORT_JOB_SECONDS,
  arrivals: (random) => [
    ...poissonArrivals(constant(erlangs(3, SHORT_JOB_SECONDS)), 5 * HOUR, random),
    ...Array.from({ length: 400 }, () => 2.5 * HOUR),
  ],
});

const POISSON = workload({
  name: "poisson",
  title: "Steady",
  about: "Poisson with 4 erlang for 4 hours: what queueing theory knows best",
  durationSeconds: 4 * HOUR,
  arrivals: (random) => poissonArrivals(constant(erlangs(4)), 4 * HOUR, random),
});

const GAMMA_4 = workload({
  name: "gamma-4",
  title: "Bursty",
  about:
    "gaps gamma distributed with coefficient of variation 4, as the code trace has them once thinned; 3.5 erlang for 8 hours",
  durationSeconds: 8 * HOUR,
  arrivals: (random) => gammaArrivals(erlangs(3.5), 4, 8 * HOUR, random),
});

const GAMMA_13 = workload({
  name: "gamma-13",
  title: "Very bursty",
  about:
    "gaps gamma distributed with coefficient of variation 13, as the code trace has them before it is thinned; 3 erlang of jobs of 8 s for 8 hours, because eleven tasks can't take up avalanches of a hundred long ones in time",
  durationSeconds: 8 * HOUR,
  serviceSeconds: SHORT_JOB_SECONDS,
  arrivals: (random) => gammaArrivals(erlangs(3, SHORT_JOB_SECONDS), 13, 8 * HOUR, random),
});

const MMPP = workload({
  name: "mmpp",
  title: "Calm and busy",
  about:
    "Poisson that changes between 1 erlang (20 minutes on average) and 9 erlang (10 minutes): 3.7 on average for 8 hours, and a busy time is long enough for new tasks to be of use",
  durationSeconds: 8 * HOUR,
  arrivals(random) {
    const calm = { meanSeconds: 20 * MINUTE, perSecond: () => erlangs(1) };
    const busy = { meanSeconds: 10 * MINUTE, perSecond: () => erlangs(9) };
    return poissonArrivals(modulated([calm, busy], 8 * HOUR, random), 8 * HOUR, random);
  },
});

const SPARSE = workload({
  name: "sparse",
  title: "Sparse",
  about:
    "Poisson with 0.1 erlang, a message every 15 minutes, for 12 hours: one task is enough, every other one is waste",
  durationSeconds: 12 * HOUR,
  arrivals: (random) => poissonArrivals(constant(erlangs(0.1)), 12 * HOUR, random),
});

/** The workload that faults are tried on: rises and falls come at known times. */
export const SQUARE_WAVE = workload({
  name: "square-wave",
  title: "Square wave",
  about: "Poisson with 1 erlang for half an hour, 7 for half an hour, and so on: 4 on average for 6 hours",
  durationSeconds: 6 * HOUR,
  arrivals: (random) => poissonArrivals(squareWave(erlangs(1), erlangs(7), HOUR), 6 * HOUR, random),
});

/** Made by seeded generators; the first four have gates. */
export const GENERATED = [CODE_LIKE, DIURNAL, FLASH, SHORT_JOBS, POISSON, GAMMA_4, GAMMA_13, MMPP, SPARSE, SQUARE_WAVE];
