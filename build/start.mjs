// `npm start`: sets up, then runs what this version can do. The screens are not part of it yet, and it says so.
import { join } from "node:path";
import { root, runNode, setUp } from "./set-up.mjs";

setUp();
console.log(
  "Sổ Cụm: phiên bản này chưa có màn hình; việc chính chạy từ dòng lệnh. Dưới đây là lần chạy mẫu trên tệp thật.",
);
console.log(
  "(No screens in this version yet: the main job runs from the terminal. A run on sample data follows.)\n",
);
const status = runNode([join(root, "build/demo.ts")], { cwd: root });
console.log("\nDùng với số liệu riêng / with data of your own: npm run -s cli");
process.exit(status);
