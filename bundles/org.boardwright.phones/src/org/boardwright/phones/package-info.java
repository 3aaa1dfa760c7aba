/**
 * The phones at the bench: which are plugged in, in which mode, and what they tell. {@link org.boardwright.phones.PhoneBench}
 * watches USB and usbmuxd and puts together what both know. Knows no fault and no model; it hands out what identifies one.
 */
package org.boardwright.phones;
