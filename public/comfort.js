// What makes reading easier, and can wait until the questions are here.
import './looks.js';
import './aloud.js';
