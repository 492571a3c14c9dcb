// Tasklist asks for its lists all day. What the person does here is told apart from that, and whoever
// is about to be signed off is warned.
import '/assets/session.js';
