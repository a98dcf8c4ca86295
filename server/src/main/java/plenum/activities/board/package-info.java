/** What activities have in common in which people write items and put votes on them. */
@NamedInterface("board")
package plenum.activities.board;

import org.springframework.modulith.NamedInterface;
