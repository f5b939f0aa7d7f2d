/** What a host says of itself and of the document. */
export interface AppDescription {
  readonly addinId: string;
  readonly addinName: string;
  readonly locale: string;
  /** Requirement set → version that the host implements. */
  readonly requirementSets: Readonly<Record<string, string>>;
  /** The document's settings of this add-in: name → JSON. */
  readonly settings: ReadonlyMap<string, string>;
  readonly documentUrl: string;
}

const dialogSets = { DialogApi: "1.2", DialogOrigin: "1.1" };

/** The context object of the handshake, from which office.js makes `Office.context`. */
export function appContext(app: AppDescription): Readonly<Record<string, unknown>> {
  return {
    _id: app.addinId,
    // Excel on the web
    _appName: 16,
    _appVersion: "16.0",
    _appMinorVersion: 0,
    _hostFullVersion: "16.0.18000.41001",
    _appUILocale: app.locale,
    _dataLocale: app.locale,
    _docUrl: app.documentUrl,
    // read and write
    _clientMode: 1,
    _settings: [...app.settings],
    _reason: "inserted",
    // a task pane, shown
    _osfControlType: 1,
    _initialDisplayMode: 2,
    _eToken: "",
    _correlationId: crypto.randomUUID(),
    _appInstanceId: `${app.addinId}_1`,
    _addinName: app.addinName,
    _requirementMatrix: JSON.stringify(app.requirementSets),
    _dialogRequirementMatrix: JSON.stringify(dialogSets),
    _clientWindowHeight: 900,
    _clientWindowWidth: 1280,
    _appDomains: [],
    _featureGates: {},
    _wacHostEnvironment: "0",
    _marketplaceType: 1,
  };
}
