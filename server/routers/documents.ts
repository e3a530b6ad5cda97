import { listDocuments } from "../services/documents/list-documents";
import { read, router } from "../trpc";

export const documents = router({ list: read(listDocuments) });
