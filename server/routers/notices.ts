import { listNotices } from "../services/notices/list";
import { markNoticesRead } from "../services/notices/mark-read";
import { read, router, write } from "../trpc";

export const notices = router({ list: read(listNotices), markRead: write(markNoticesRead) });
