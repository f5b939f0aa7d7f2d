import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { countryName } from "../../../../src/core/countries/countries";
import { campsOf } from "../../../../src/core/votes/camps/camps";
import { edition } from "../../../../src/edition";

/** Who votes together according to published work, and how many camps are asked for where that work has a number of them. */
interface Published {
  readonly year: number;
  readonly name: string;
  readonly codes: string;
  readonly source: string;
  readonly count?: number;
}

const hovet = "Hovet 1960";
const published: readonly Published[] = [
  { year: 1965, name: "Soviet bloc", codes: "ALB BGR BLR CSK HUN POL ROU UKR RUS", source: hovet },
  {
    year: 1965,
    name: "Latin American caucusing group",
    codes: "ARG BOL BRA CHL COL CRI CUB DOM ECU GTM HND HTI MEX NIC PAN PER PRY SLV URY VEN",
    source: hovet,
  },
  { year: 1965, name: "Scandinavian caucusing group", codes: "DNK ISL NOR SWE", source: hovet },
  {
    year: 1985,
    name: "Warsaw Pact",
    codes: "BGR CSK DDR HUN POL ROU RUS",
    source: "Holloway & Tomlinson 1995",
  },
  {
    year: 2005,
    name: "eastern with western Europe",
    codes: "BGR CZE HUN POL ROU SVK FRA DEU GBR ITA ESP NLD",
    source: "Kim & Russett 1996",
  },
  {
    year: 2023,
    name: "United States and its allies in western Europe",
    codes: "USA GBR FRA DEU ITA ESP NLD BEL DNK NOR",
    source: "Global Polarization 2024",
  },
  { year: 2023, name: "China and Russia", codes: "CHN RUS", source: "Global Polarization 2024" },
  {
    year: 2023,
    name: "most developing states with China and Russia, of two camps",
    codes: "CHN RUS BRA EGY IDN IND MEX NGA PAK ZAF",
    source: "Global Polarization 2024",
    count: 2,
  },
];

/** `together`, or who is elsewhere than most of them. */
function outcome({ year, codes, count }: Published): string {
  const { camps } = campsOf(edition, `${year}-01-01`, `${year}-12-31`, count)!;
  const wanted = codes.split(" ");
  const inside = camps.map(({ members }) => members.filter(({ country }) => wanted.includes(country)).length);
  const main = camps[inside.indexOf(Math.max(...inside))]!.members.map(({ country }) => country);
  const apart = wanted.filter((code) => !main.includes(code)).map((code) => countryName(edition, code));
  return apart.length === 0 ? "together" : `together but for ${apart.join(", ")}`;
}

test.each(published)("$year, $name ($source): docs/camps.md says whether they come out together", (one) => {
  const page = readFileSync(resolve(__dirname, "../../../../docs/camps.md"), "utf8").replace(/ +/g, " ");
  expect(page).toContain(`| ${one.year} | ${one.name} | ${one.source} | ${outcome(one)} |`);
});

test("published groups come out together but for one or two states", () => {
  const apart = published.map((one) => outcome(one).split(/ but for |, /).length - 1);
  expect(Math.max(...apart)).toBeLessThanOrEqual(2);
});
