import { invalidArgument, itemAlreadyExists, required } from "../../richapi/errors";
import { sameArea } from "../../workbook/area";
import { type PropertyBag, link, linked, partOf } from "../../workbook/propertyBag";
import {
  type PropertyBagCollection,
  PropertyBagObject,
  type TypeDefinitions,
  createBag,
  createObject,
} from "./propertyBagObject";
import { resolveCells } from "../cellReference";
import type { CellRange } from "../context";

/** What a comment holds: plain text, or text in which people are mentioned as `<at id="0">Name</at>`. */
function contentOf(content: unknown): Readonly<Record<string, unknown>> {
  if (typeof content === "string") return { content, contentType: "Plain" };
  const { richContent = "", mentions = [] } = content as {
    readonly richContent?: string;
    readonly mentions?: readonly unknown[];
  };
  const plain = richContent.replace(/<at id="\d+">(.*?)<\/at>/g, "@$1");
  return { content: plain, richContent, mentions, contentType: "Mention" };
}

/** New plain text mentions nobody. */
function forgetRich({ bag }: PropertyBagObject, name: string): void {
  if (name === "content") Object.assign(bag.values, { richContent: undefined, contentType: "Plain" });
}

function mention(comment: PropertyBagObject, content: never): void {
  for (const [name, value] of Object.entries(contentOf(content))) comment.setProperty(name, value);
}

function written(content: unknown): Readonly<Record<string, unknown>> {
  return {
    ...contentOf(content),
    authorName: "User",
    authorEmail: "",
    creationDate: new Date().toISOString(),
  };
}

/** Tells the workbook of a comment, or of a reply as a change of its comment. */
function emitCommentChange(
  comment: PropertyBagObject,
  change: "Added" | "Deleted" | "Changed",
  how?: string,
): void {
  const cell = linked(comment.bag, "cell");
  if (!cell) return;
  comment.owner.context.workbook.emit({
    kind: "comment",
    sheet: cell.sheet,
    id: comment.bag.id,
    replies: partOf(comment.bag, "replies").items.map(({ id }) => id),
    change,
    ...(how === undefined ? {} : { how }),
  });
}

function commentOf({ parent }: PropertyBagObject): PropertyBagObject | undefined {
  return parent?.parent instanceof PropertyBagObject ? parent.parent : undefined;
}

/** Those on the sheet, or on all. */
function onSheet({ bag, owner }: PropertyBagCollection): readonly PropertyBag[] {
  return bag.items.filter((item) => {
    const cell = linked(item, "cell");
    return cell !== undefined && (owner.sheet === undefined || cell.sheet === owner.sheet);
  });
}

function atCell(
  collection: PropertyBagCollection,
  given: unknown,
  location: string,
): PropertyBag | undefined {
  const { context, sheet } = collection.owner;
  const cell = resolveCells(context, sheet, given, location);
  return collection.bag.items.find((bag) => {
    const own = linked(bag, "cell");
    return own?.sheet === cell.sheet && sameArea(own.area, cell.area);
  });
}

function addedAt(collection: PropertyBagCollection, given: unknown, content: unknown): PropertyBagObject {
  const location = `${collection.type}.add`;
  const { context, sheet } = collection.owner;
  const cell = resolveCells(context, sheet, given, location);
  if (cell.area.rows * cell.area.columns !== 1 || content === undefined) throw invalidArgument(location);
  if (atCell(collection, given, location)) throw itemAlreadyExists(location);
  const bag = createBag(collection.owner, written(content));
  link(bag, "cell", cell);
  return collection.addItem(bag);
}

function found(
  comments: PropertyBagCollection,
  bag: PropertyBag | undefined,
  method: string,
): PropertyBagObject {
  const own = required(bag, `CommentCollection.${method}`);
  return createObject("Comment", comments.owner, own, comments) as PropertyBagObject;
}

function locationOf(object: PropertyBagObject): CellRange {
  const own =
    linked(object.bag, "cell") ?? (object.parent?.parent && linked(object.parent.parent.bag, "cell"));
  const cell = required(own, `${object.type}.getLocation`);
  return object.owner.context.create.range(cell.sheet, cell.area);
}

/** Comments and notes of the workbook, each with its cell under `cell`. */
export const commentDefinitions: TypeDefinitions = {
  CommentCollection: {
    items: onSheet,
    collectionMethods: {
      add: (comments, cell: never, content: never) => addedAt(comments, cell, content),
      getItemByCell: (comments, cell: never) =>
        found(comments, atCell(comments, cell, "CommentCollection.getItemByCell"), "getItemByCell"),
      getItemByReplyId(comments, id: never) {
        const holds = (bag: PropertyBag) => partOf(bag, "replies").items.some((reply) => reply.id === id);
        return found(comments, comments.bag.items.find(holds), "getItemByReplyId");
      },
    },
  },
  Comment: {
    defaults: { contentType: "Plain", resolved: false, mentions: [] },
    computed: { richContent: ({ bag }) => bag.values["richContent"] ?? bag.values["content"] },
    beforeSet: forgetRich,
    afterChange(comment, change, name) {
      const how =
        name === "resolved"
          ? comment.getProperty("resolved")
            ? "CommentResolved"
            : "CommentReopened"
          : "CommentEdited";
      if (change !== "Changed" || name === "content" || name === "resolved")
        emitCommentChange(comment, change, change === "Changed" ? how : undefined);
    },
    methods: {
      delete: (comment) => comment.remove(),
      getLocation: locationOf,
      updateMentions: mention,
    },
  },
  CommentReplyCollection: {
    collectionMethods: {
      add: (replies, content: never) => replies.addItem(createBag(replies.owner, written(content))),
    },
  },
  CommentReply: {
    defaults: { contentType: "Plain", mentions: [] },
    computed: {
      resolved: ({ parent }) => parent?.parent?.bag.values["resolved"] ?? false,
      richContent: ({ bag }) => bag.values["richContent"] ?? bag.values["content"],
    },
    beforeSet: forgetRich,
    afterChange(reply, change, name) {
      const comment = commentOf(reply);
      const how = { Added: "ReplyAdded", Deleted: "ReplyDeleted", Changed: "ReplyEdited" }[change];
      if (comment && (change !== "Changed" || name === "content")) emitCommentChange(comment, "Changed", how);
    },
    methods: {
      delete: (reply) => reply.remove(),
      updateMentions: mention,
      getLocation: locationOf,
      getParentComment: ({ parent }) => parent?.parent,
    },
  },
  NoteCollection: {
    items: onSheet,
    collectionMethods: {
      add: (notes, cell: never, content: never) => addedAt(notes, cell, content),
    },
    find: (notes, cell: never) => atCell(notes, cell, "NoteCollection.getItem"),
  },
  Note: {
    defaults: { visible: false, width: 108, height: 59.25 },
    methods: { delete: (note) => note.remove(), getLocation: locationOf },
  },
};
