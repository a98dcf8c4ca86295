/** Everybody writes a few words, and those many people wrote are large. */
package plenum.activities.wordcloud;
