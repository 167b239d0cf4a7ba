// What makes the page easier to read and to keep, and can wait until the questions are here.
import './looks.js';
import './aloud.js';
import './offline.js';
