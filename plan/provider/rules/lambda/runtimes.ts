/**
 * Runtimes of the Lambda API (its model in botocore 1.44.5), oldest first in each language, and the days on which AWS deprecated
 * those that it has: docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html#runtimes-deprecated
 */
const RUNTIMES: Readonly<Record<string, string | null>> = {
  nodejs: "2016-10-31",
  "nodejs4.3": "2020-03-05",
  "nodejs4.3-edge": "2019-04-30",
  "nodejs6.10": "2019-08-12",
  "nodejs8.10": "2020-03-06",
  "nodejs10.x": "2021-07-30",
  "nodejs12.x": "2023-03-31",
  "nodejs14.x": "2023-12-04",
  "nodejs16.x": "2024-06-12",
  "nodejs18.x": "2025-09-01",
  "nodejs20.x": null,
  "nodejs22.x": null,
  "nodejs24.x": null,
  "nodejs26.x": null,
  "python2.7": "2021-07-15",
  "python3.6": "2022-07-18",
  "python3.7": "2023-12-04",
  "python3.8": "2024-10-14",
  "python3.9": "2025-12-15",
  "python3.10": null,
  "python3.11": null,
  "python3.12": null,
  "python3.13": null,
  "python3.14": null,
  "python3.15": null,
  java8: "2024-01-08",
  "java8.al2": null,
  "java8.al2023": null,
  java11: null,
  "java11.al2023": null,
  java17: null,
  "java17.al2023": null,
  java21: null,
  java25: null,
  "dotnetcore1.0": "2019-06-27",
  "dotnetcore2.0": "2019-05-30",
  "dotnetcore2.1": "2022-01-05",
  "dotnetcore3.1": "2023-04-03",
  dotnet6: "2024-12-20",
  dotnet8: null,
  dotnet10: null,
  "go1.x": "2024-01-08",
  "ruby2.5": "2021-07-30",
  "ruby2.7": "2023-12-07",
  "ruby3.2": null,
  "ruby3.3": null,
  "ruby3.4": null,
  "ruby4.0": null,
  provided: "2024-01-08",
  "provided.al2": null,
  "provided.al2023": null,
};

export const runtimes: readonly string[] = Object.keys(RUNTIMES);

/** The day on which AWS deprecated a runtime; undefined while it is supported. */
export function deprecatedOn(runtime: string): string | undefined {
  return RUNTIMES[runtime] ?? undefined;
}
