/** The guest's token lives in an HttpOnly cookie; this mark only remembers that there is something to merge. */
const MARK = 'plinth.guestCart';

export const hasGuestCart = (): boolean => localStorage.getItem(MARK) !== null;
export const markGuestCart = (): void => localStorage.setItem(MARK, 'yes');
export const forgetGuestCart = (): void => localStorage.removeItem(MARK);
