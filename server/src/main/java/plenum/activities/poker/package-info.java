/** Planning poker: sealed cards, one reveal, statistics. */
@NamedInterface("poker")
package plenum.activities.poker;

import org.springframework.modulith.NamedInterface;
