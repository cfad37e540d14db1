const DATE =
  /(?:这|本|下|上)(?:个)?(?:周|星期|礼拜)|今天|明天|后天|\d\s*[月号日]|\d{4}-\d{1,2}-\d{1,2}|(?<!\p{L})(?:this|next|coming|today|tomorrow)(?!\p{L})|(?<!\p{L})(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}(?!\p{L})|\d(?:st|nd|rd|th)(?!\p{L})|节|christmas|new year|easter/iu

/** Does the line name certain days (这周六, 24 December), and not weekdays in general (周六, saturdays)? */
export const namesDate = (text: string): boolean => DATE.test(text)
