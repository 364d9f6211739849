package dk.fodfaeste.platform;

import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;

/** The program's own log, in which no CPR number can be read: a parameter that is no id, or a row that is refused, repeats what was typed. */
public class CoveredLog extends PatternLayout {

    @Override
    public String doLayout(ILoggingEvent event) {
        return CprInText.masked(super.doLayout(event));
    }
}
