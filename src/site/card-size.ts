/** The size of a card in pixels: what chats and social networks ask for. */
export const CARD_SIZE = { width: 1200, height: 630 } as const;
