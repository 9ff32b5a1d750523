import type { Policy } from "../model";
import { readyStatistics } from "./cloudwatch";
import { clamp } from "./limits";

const EVERY_SECONDS = 120;
const PERIOD_SECONDS = 60;
const PERIODS_LOOKED_BACK = 2;
const MESSAGES_PER_WORKER = 3;

/** The scaler that this one replaces. */
export const document: Policy = {
  name: "document",
  title: "The Python Lambda it replaces",
  source:
    "euglena's Lambda document: rate(2 minutes), MIN_WORKERS 1, MAX_WORKERS 11, CloudWatch GetMetricStatistics of waiting " +
    "messages, missing data counted as zero. Its code is not in the document; assumed: desired = ceil(waiting / " +
    `${MESSAGES_PER_WORKER} messages per worker) with the newest one-minute average of the last ${PERIODS_LOOKED_BACK} minutes`,
  start: (limits) => ({
    everySeconds: EVERY_SECONDS,
    tick({ now, metrics }) {
      let ready = 0;
      for (let period = PERIODS_LOOKED_BACK; period > 0; period--) {
        const from = now - period * PERIOD_SECONDS;
        ready = readyStatistics(metrics, from, from + PERIOD_SECONDS)?.average ?? ready;
      }
      return clamp(Math.ceil(ready / MESSAGES_PER_WORKER), limits);
    },
  }),
};
