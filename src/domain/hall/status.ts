/** `draft`: seen by managers only; `paused`: shown but not bookable; `closed`: not shown and not bookable. */
export type Status = 'open' | 'draft' | 'paused' | 'closed'
