/** What the score does not say: told once, for docs/method.md, the sheet of the method and the page of help. */
export interface Limit {
  readonly subject: string;
  readonly text: string;
}

export const limits: readonly Limit[] = [
  {
    subject: "Order",
    text: "Compare countries on one day and movements over time, never the levels of two years. Under about 4 points there is mostly no order, above 10 nearly always; ALIGN.COMPARE decides. Maps and rankings show none above +80 and below −80. Zero is the balance of the two poles' votes, not neutrality.",
  },
  {
    subject: "Early years",
    text: "Between Russia and the West few votes were contested in the 1990s: no level at the end of 1993 to 1995 and no movement known across those years; within 1996 to 2003 it rests on 4 to 6 questions (median) or there is none. The axis Russia–India has no known movement from 2005 to 2010 and from 2010 to 2015.",
  },
  {
    subject: "The West",
    text: "The West is in effect the EU: since 1994 the contested votes differ from the EU's own on 2 of 439. In 2025 the United States sided with Russia on 9 of 33; this axis and Voeten's scale, which the United States anchors, part there. The axis Russia–United States answers another question.",
  },
  {
    subject: "Texts behind titles",
    text: "A title can stay while its text changes (the UN and the Council of Europe, 2023); the list of what moved a state shows it, and a row of the table of question links mends it.",
  },
  {
    subject: "New questions",
    text: "A question counts for a movement only once it was put twice; what is new is listed apart. For Ukraine the ancestors are the human rights in Crimea since 2016, ES-11/1, 6 and 7, and 68/262 with ES-11/4.",
  },
  {
    subject: "Usual answers",
    text: "A state's usual answer is taken as constant, which over more than 15 years is a strong assumption. Distrust a movement on fewer than 8 questions.",
  },
  {
    subject: "Company",
    text: "At the end of 2025 the score goes with liberal democracy and wealth a head more than with imports or arms from Russia. For about 100 members outside all these blocs it is UN votes alone, and says so.",
  },
  {
    subject: "Policy",
    text: "Before 2014 hardly any state had done what policy counts, so the score then is votes and blocs.",
  },
  {
    subject: "Recorded votes",
    text: "Most resolutions pass without a vote, and only recorded votes are seen. They mix all subjects on which the two poles opposed each other.",
  },
  { subject: "Bloc weights", text: "Bloc weights are a judgement, open to change." },
  {
    subject: "Words",
    text: "What a government says is not seen, only how it votes, what it joins and what it does.",
  },
];
