/** What other packages' tests need of the attacks on encryption. */
export { craftTwoKeyBody } from './twoKeyCiphertext.ts';
