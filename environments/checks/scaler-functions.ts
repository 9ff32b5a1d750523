import type { Environment } from "../define";

type Scaler = NonNullable<Environment["queueScaler"]>;

/** Every function of a queue scaler, with the field that describes it. */
export function scalerFunctions({ services, publisher }: Scaler): { field: string; spec: ScalerFunction }[] {
  return [
    ...Object.entries(services).map(([name, { scaler }]) => ({
      field: `queueScaler.services.${name}.scaler`,
      spec: scaler,
    })),
    { field: "queueScaler.publisher", spec: publisher },
  ];
}

type ScalerFunction = Scaler["services"][string]["scaler"];
