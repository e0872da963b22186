/** What a block of a document is for. */
export type Role = 'study' | 'checklist' | 'contents' | 'people' | 'about' | 'data' | 'prose' | 'beside';

/** What decides the role of a block, and why. */
export type Ruling = { readonly role: Role; readonly reason: string };
