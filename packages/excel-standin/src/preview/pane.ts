import type { ExcelHost } from "../host";

/** The pane: the add-in's page in a frame, which also runs its functions and commands while it is closed. */
export class Pane {
  constructor(
    private readonly place: HTMLElement,
    private readonly host: ExcelHost,
  ) {}

  /** Loads the add-in's page; answers when it listens to commands. */
  async open(name: string, url: string): Promise<void> {
    const conversation = this.host.converse(location.origin);
    const frame = document.createElement("iframe");
    frame.title = name;
    // from the name the page knows, before any script of it runs, that it is in a host
    frame.name = conversation.windowName();
    frame.src = url;
    const target = new URL(url).origin;
    conversation.post = (text) => frame.contentWindow?.postMessage(text, target);
    window.addEventListener("message", ({ source, origin, data }) => {
      if (source === frame.contentWindow && origin === target) void conversation.receive(String(data));
    });
    const close = document.createElement("button");
    close.textContent = "×";
    close.setAttribute("aria-label", "Close the pane");
    close.addEventListener("click", () => this.show(false));
    const title = document.createElement("h2");
    title.append(name, close);
    this.place.replaceChildren(this.divider(), title, frame);
    this.draw();
    await conversation.whenListening("richApiMessage");
  }

  /** The pane's left edge: drag it, or press the arrow keys on it, to make the pane wider or narrower. */
  private divider(): HTMLElement {
    const divider = document.createElement("div");
    divider.className = "divider";
    divider.tabIndex = 0;
    divider.setAttribute("role", "separator");
    divider.setAttribute("aria-orientation", "vertical");
    divider.setAttribute("aria-label", "Width of the pane");
    const widen = (pixels: number) => (this.place.style.width = `${this.place.offsetWidth + pixels}px`);
    divider.addEventListener("pointerdown", ({ pointerId }) => divider.setPointerCapture(pointerId));
    divider.addEventListener("pointermove", ({ pointerId, clientX }) => {
      if (divider.hasPointerCapture(pointerId)) widen(divider.getBoundingClientRect().left - clientX);
    });
    divider.addEventListener("keydown", ({ key }) => {
      if (key === "ArrowLeft" || key === "ArrowRight") widen(key === "ArrowLeft" ? 20 : -20);
    });
    return divider;
  }

  show(visible: boolean): void {
    this.host.showPane(visible);
    this.draw();
  }

  /** Shows or hides the pane as the host's state has it. */
  draw(): void {
    this.place.hidden = this.host.app.pane !== "Visible";
  }
}
