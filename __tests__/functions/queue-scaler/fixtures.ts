import type { History, LawSettings, Sample, ServiceState } from "@slipway/functions/queue-scaler/decide";
import { parseSettings, type QueueScalerSettingsInput } from "@slipway/functions/queue-scaler/settings";

export const NOW = 1_700_000_000;

export const required: QueueScalerSettingsInput = {
  cluster: "euglena-cluster",
  service: "euglena-agent",
  queue: "agent.mandates",
  namespace: "euglena/production",
  minTasks: 1,
  maxTasks: 11,
  protection: true,
};

export const settings = (change: Partial<QueueScalerSettingsInput> = {}) => parseSettings({ ...required, ...change });

export const law = (change: Partial<QueueScalerSettingsInput> = {}): LawSettings => settings(change);

export const service = (change: Partial<ServiceState> = {}): ServiceState => ({
  desired: 1,
  running: 1,
  pending: 0,
  deployments: 1,
  rollout: "COMPLETED",
  protected: 0,
  ...change,
});

/** Readings every 10 s from `from` to `until` seconds ago, oldest first; nothing arrives and nothing completes unless said. */
export function readings(change: Partial<Sample> = {}, fromSecondsAgo = 900, untilSecondsAgo = 0): Sample[] {
  const samples: Sample[] = [];
  for (let ago = fromSecondsAgo; ago >= untilSecondsAgo; ago -= 10) {
    samples.push({ at: NOW - ago, ready: 0, unacked: 0, consumers: 1, published: 100, acknowledged: 100, ...change });
  }
  return samples;
}

export const tick = (samples: readonly Sample[]): History => ({ trigger: "tick", samples });
export const kick = (samples: readonly Sample[]): History => ({ trigger: "kick", samples });

/** The same readings with the service's counts in them every two minutes, as the scaler publishes them. */
export const counted = (samples: readonly Sample[], desired: number, running: number): Sample[] =>
  samples.map((sample) => ((NOW - sample.at) % 120 === 0 ? { ...sample, desired, running } : sample));
