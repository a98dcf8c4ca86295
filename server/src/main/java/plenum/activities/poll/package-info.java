/** One question with a few options, and how many chose which. */
package plenum.activities.poll;
