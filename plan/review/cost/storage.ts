import { flat } from "./amount";
import type { Pricer } from "./charge";
import { prices } from "./prices";
import { named } from "./values";

export const bucket: Pricer = ({ values }, { s3Gb, s3Requests }) => {
  const name = named("S3", values.bucket);
  return [
    {
      name,
      what: `${name}, standard storage`,
      amount: flat(s3Gb * prices.s3GbMonth.usd + s3Requests * prices.s3Request.usd),
      assumption: `${s3Gb} GB, ${s3Requests.toLocaleString("en-US")} requests a month`,
    },
  ];
};

export const imageRepository: Pricer = ({ values }, { ecrGb }) => {
  const name = named("Images", values.name);
  return [{ name, what: name, amount: flat(ecrGb * prices.ecrGbMonth.usd), assumption: `${ecrGb} GB` }];
};

export const secret: Pricer = ({ values }, { secretCalls }) => {
  const name = named("Secret", values.name);
  return [
    {
      name,
      what: name,
      amount: flat(prices.secretMonth.usd + secretCalls * prices.secretCall.usd),
      assumption: `read ${secretCalls.toLocaleString("en-US")} times a month`,
    },
  ];
};

export const key: Pricer = () => [{ name: "KMS key", what: "KMS key", amount: flat(prices.kmsKeyMonth.usd) }];

/** A zone of Route 53, also the one that a namespace of Cloud Map makes. */
export const hostedZone: Pricer = ({ values }) => {
  const name = named("Hosted zone", values.name);
  return [{ name, what: name, amount: flat(prices.hostedZoneMonth.usd) }];
};
