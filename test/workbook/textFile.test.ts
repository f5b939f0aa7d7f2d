import { encode } from "iconv-lite";
import { textFile } from "../../src/workbook/textFile";

// names of states as their own ministries and the UN's lists spell them, in the encodings that Excel saves a CSV file in by country

test.each([
  ["UTF-8", "utf-8", "Country;X\r\nCôte d'Ivoire;1,5\r\n"],
  ["UTF-16", "utf-16le", "Country\tX\nMoldova\t1\n"],
  ["UTF-16", "utf-16be", "Country\tX\nMoldova\t1\n"],
  ["Windows-1252", "windows-1252", "Country;X\r\nCôte d'Ivoire;1,5\r\nMoldova;2,5\r\n"],
  ["Windows-1252", "windows-1252", "Pays;V\nÉtats-Unis;1\nKazakhstan;2\nRussie;3\n"],
  ["Windows-1252", "windows-1252", "Land;W\nÖsterreich;1\nRußland;2\nMoldau;3\n"],
  ["Windows-1252", "windows-1252", "País;V\nEspaña;3\nPerú;2\nBrasil;1\n"],
  ["Windows-1252", "windows-1252", "Country;Note\nMoldova;gas in €\n"],
  ["Windows-1250", "windows-1250", "Země;X\nRusko;1\nBělorusko;2\nArménie;3\n"],
  ["Windows-1250", "windows-1250", "Kraj;X\nRosja;1\nBiałoruś;2\nMołdawia;3\nGruzja;4\n"],
  ["Windows-1251", "windows-1251", "Страна;Балл\nКазахстан;1\nУзбекистан;2\nТаджикистан;3\n"],
  ["Windows-1251", "windows-1251", "Країна;Бал\nУкраїна;1\nГрузія;2\n"],
  ["Windows-1253", "windows-1253", "Χώρα;Χ\nΕλλάδα;1\nΡωσία;2\n"],
  [
    "Windows-1254",
    "windows-1254",
    "Ülke;X\nTürkiye;1\nÖzbekistan;3\nKırgızistan;4\nErmenistan;3\nGürcistan;1\n",
  ],
  ["Windows-1256", "windows-1256", "البلد;قيمة\nروسيا;1\nكازاخستان;2\n"],
  ["IBM 866", "ibm866", "Страна;Балл\nКазахстан;1\nУзбекистан;2\n"],
  ["GB 18030", "gb18030", "国家;值\n俄罗斯;1\n哈萨克斯坦;2\n"],
  ["Shift JIS", "shift_jis", "国;値\nロシア;1\nカザフスタン;2\n"],
])("a file in %s is read as such (%s: %j)", (name, label, text) => {
  const read = textFile(encode(text, label), "a.csv");
  expect([read.encoding.name, read.encoding.label, read.text]).toEqual([name, label, text]);
});

test.each(["utf-8", "utf-16le", "utf-16be"])(
  "a byte order mark of %s is told, and no letter of the text",
  (label) => {
    const { text, encoding } = textFile(encode("Country\n", label, { addBOM: true }), "a.csv");
    expect([text, encoding.label, encoding.hasMark]).toEqual(["Country\n", label, true]);
  },
);

test("a letter that somebody lost before stays what it is", () => {
  expect(textFile(encode("C\ufffdte d'Ivoire\n", "utf-8"), "a.csv").text).toBe("C\ufffdte d'Ivoire\n");
});

test("what is no text is refused", () => {
  expect(() => textFile(Uint8Array.of(80, 75, 3, 4, 0, 0, 200, 0), "a.xlsx")).toThrow(
    /^unreadable file: a.xlsx; it is no text/,
  );
});
