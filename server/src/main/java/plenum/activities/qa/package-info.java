/** Questions of everybody, votes for them, and answers, beside whatever else goes on. */
package plenum.activities.qa;
