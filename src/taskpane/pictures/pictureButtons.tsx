import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { type Drawn, insertDrawing } from "../../actions/insertDrawing";
import { Mistake } from "../../core/mistake";
import { useSession } from "../session";
import { texts } from "../texts/texts";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, "& > button": { minWidth: 0 } },
});

function blobOf(base64: string): Blob {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  return new Blob([bytes], { type: "image/png" });
}

/** Offers a picture as a file under its title. @returns the file's name */
function save(base64: string, title: string): string {
  const link = document.createElement("a");
  link.download = `${title.replaceAll(/[\\/:*?"<>|]/g, "-")}.png`;
  link.href = URL.createObjectURL(blobOf(base64));
  link.click();
  // the file is read after the press
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  return link.download;
}

/** Throws `Mistake` where the browser does not let a frame write to the clipboard. */
async function copy(picture: Promise<string>): Promise<void> {
  try {
    await navigator.clipboard.write([new ClipboardItem({ "image/png": picture.then(blobOf) })]);
  } catch {
    // a picture that could not be made says so itself
    await picture;
    throw new Mistake(texts.picture.refused);
  }
}

interface PictureButtonsProps extends Drawn {
  /** The picture as it is now: PNG in base64. */
  readonly picture: () => Promise<string>;
  /** Whether putting it on the sheet is what the part is for. */
  readonly isMain?: boolean;
}

/** Puts a drawing on the sheet at the selected cell, copies it, or saves it as a file. */
export function PictureButtons({ picture, isMain = false, ...drawn }: PictureButtonsProps) {
  const { perform, busy } = useSession();
  const styles = useStyles();
  const shared = { disabled: busy, size: isMain ? "medium" : "small" } as const;
  const insert = () =>
    perform(texts.picture.drawing, async (running) => insertDrawing(await picture(), drawn)(running));
  const copied = () =>
    perform(texts.picture.drawing, async () => {
      await copy(picture());
      return { message: texts.picture.copied };
    });
  const saved = () =>
    perform(texts.picture.drawing, async () => {
      return { message: texts.picture.saved(save(await picture(), drawn.title)) };
    });
  return (
    <div className={styles.row}>
      <Button {...shared} appearance={isMain ? "primary" : "secondary"} onClick={() => void insert()}>
        {texts.picture.insert}
      </Button>
      <Button {...shared} aria-label={texts.picture.copyPicture} onClick={() => void copied()}>
        {texts.picture.copy}
      </Button>
      <Button {...shared} aria-label={texts.picture.savePicture} onClick={() => void saved()}>
        {texts.picture.save}
      </Button>
    </div>
  );
}
