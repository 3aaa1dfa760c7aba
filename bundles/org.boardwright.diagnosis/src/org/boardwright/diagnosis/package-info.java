/**
 * From knowledge and a case to what it probably is and what to do next. Answers are records; nothing here touches a
 * device, a file or a window.
 */
package org.boardwright.diagnosis;
