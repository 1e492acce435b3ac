// Starts `ctrgen lsp` for the files that are programmes; everything else is the server's.
const { workspace, window } = require("vscode");
const { LanguageClient } = require("vscode-languageclient/node");

let client;

exports.activate = async () => {
  const settings = workspace.getConfiguration("ctrgen");
  const files = settings.get("files");
  client = new LanguageClient(
    "ctrgen",
    "ctrgen",
    { command: settings.get("command"), args: ["lsp"] },
    {
      documentSelector: [{ scheme: "file", language: "yaml", pattern: files }],
      synchronize: { fileEvents: workspace.createFileSystemWatcher("**/*.{yaml,yml,png}") },
    },
  );
  try {
    await client.start();
  } catch (error) {
    window.showErrorMessage(
      `Không chạy được lệnh “${settings.get("command")} lsp”: ${error.message}. ` +
        "Cài ctrgen, hoặc ghi đường dẫn của nó vào ctrgen.command.",
    );
  }
};

exports.deactivate = () => client && client.stop();
