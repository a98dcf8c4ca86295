/** What all kinds of questions to everybody have in common: asked, answered once by each, closed, shown, asked again. */
@NamedInterface("survey")
package plenum.activities.survey;

import org.springframework.modulith.NamedInterface;
