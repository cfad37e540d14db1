/** What a whole message may want, in plain words; each language has its pattern for each. */
export interface WishWords {
  /** what can be done here */
  help: RegExp
  /** the same of somebody who works here, by what a guest may mean otherwise: "guide", 手册 */
  manual: RegExp
  /** to talk to a person */
  person: RegExp
  /** in the middle of a booking it is that booking which is dropped; "my booking" is one that stands */
  dropBooking: RegExp
  /** where one's bookings are seen */
  devices: RegExp
  /** to have one's role of staff here (again), or a code for that */
  logIn: RegExp
  /** to find bookings by a booking's code */
  enterCode: RegExp
  /** what is booked again and again */
  usual: RegExp
  /** what is known of a person */
  privacy: RegExp
  /** to be forgotten */
  erase: RegExp
  /** said while it is shown what is known: anywhere else "delete it" is about something else */
  eraseIt: RegExp
  /** said while it is shown what is known */
  takeAlong: RegExp
  /** drops what was begun, and cancels nothing that is booked */
  neverMind: RegExp
  /** to leave things as they are */
  leave: RegExp
  /** the answer to a reminder */
  coming: RegExp
  /** what was announced */
  notices: RegExp
  /** the guest has come */
  here: RegExp
  /** what staff answer a guest's coming with */
  arrived: RegExp
  /** the last check-in was a mistake */
  takeBack: RegExp
  /** the sample halls are to go */
  off: RegExp
}
