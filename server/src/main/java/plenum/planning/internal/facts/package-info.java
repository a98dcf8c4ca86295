/** The figures of sprints, from what the backlog remembers. */
package plenum.planning.internal.facts;
