// vnu, the W3C's checker of HTML, is a program in Java: where that is.
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

export const VNU = fileURLToPath(new URL("node_modules/vnu-jar/build/dist/vnu.jar", import.meta.url));

export function java() {
  for (const folder of (process.env.PATH ?? "").split(delimiter)) {
    try {
      accessSync(join(folder, "java"), constants.X_OK);
      return join(folder, "java");
    } catch { /* Not here. */ }
  }
  return null;
}
